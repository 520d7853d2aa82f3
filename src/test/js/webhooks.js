// Verifies deliveries with the library that Standard Webhooks publishes: node webhooks.js FILE, of [{secret, headers, body, at}],
// prints a line for each that it refuses. `at`, in milliseconds, is when it came in: the library refuses what is old.
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const now = Date.now;
for (const { secret, headers, body, at } of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  Date.now = () => at;
  try {
    const told = new Webhook(secret).verify(Buffer.from(body, "base64").toString("utf8"), headers);
    if (typeof told.type !== "string" || typeof told.timestamp !== "string" || typeof told.data !== "object") {
      console.log(`${headers["webhook-id"]}: no type, timestamp and data`);
    }
  } catch (refused) {
    console.log(`${headers["webhook-id"]}: ${refused.message}`);
  }
}
Date.now = now;
