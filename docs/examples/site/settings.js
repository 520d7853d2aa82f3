// Where everything comes from and goes to.
import { reader } from "../follow.mjs";

export const MIDAD = process.env.MIDAD ?? "http://localhost:8080/content/v1/sites/open";
export const ZONE = process.env.ZONE ?? "Asia/Riyadh";
export const COPY = ".midad/copy.json";
export const SITE = "_site";

/** A token is good for some minutes: whoever follows for longer gives a function here that fetches one. */
const token = () => process.env.MIDAD_TOKEN;

export const get = reader(MIDAD, token);
export const getText = reader(MIDAD, token, (answer) => answer.text());
