// A client in TypeScript as somebody writes it who has only /openapi.json: ./midad is what openapi-typescript made of it.
// OpenApiIT compiles this, then runs it: node client.js ADDRESS REPORTERS_TOKEN SITES_TOKEN SLUG
import createClient from "openapi-fetch";
import type { components, paths } from "./midad";

declare const process: { argv: string[] };

type Content = components["schemas"]["Content"];
type Problem = components["schemas"]["Problem"];

const [, , baseUrl = "", person = "", site = "", slug = ""] = process.argv;
const desk = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${person}` } });
const reader = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${site}` } });

function given<T>({ data, error }: { data?: T; error?: Problem }): T {
  if (data === undefined) {
    throw new Error(`${error?.status} ${error?.type}: ${error?.detail ?? error?.title}`);
  }
  return data;
}

async function write(): Promise<string> {
  const content: Content = {
    headline: "خبر من برنامج",
    section: "politics",
    bylines: [{ name: "وحدة الأخبار" }],
    sites: ["main"],
    body: [
      {
        _type: "block",
        _key: "b0",
        style: "normal",
        markDefs: [],
        children: [{ _type: "span", _key: "s0", text: "نص الخبر.", marks: [] }],
      },
    ],
  };
  const made = await desk.POST("/api/v1/articles", { body: { locale: "ar", desk: "politics", ...content } });
  const path = { id: given(made).id };

  const saved = await desk.PUT("/api/v1/articles/{id}", {
    params: { path, header: { "If-Match": made.response.headers.get("ETag") ?? "" } },
    body: { ...content, standfirst: "مقدمة" },
  });
  const standfirst: string | null | undefined = given(saved).content.standfirst;

  const submitted = await desk.POST("/api/v1/articles/{id}/actions/{action}", {
    params: {
      path: { ...path, action: "submit" },
      header: { "If-Match": saved.response.headers.get("ETag") ?? "" },
    },
    body: { reason: standfirst },
  });
  const late = await desk.PUT("/api/v1/articles/{id}", {
    params: { path, header: { "If-Match": '"stale"' } },
    body: content,
  });
  const kept: string | undefined = late.error?.kept;
  const board = await desk.GET("/api/v1/articles", { params: { query: { state: "SUBMITTED", mine: true } } });
  const onBoard = given(board).items.some((item) => item.id === path.id);
  return `${given(submitted).state} ${late.response.status} ${kept === undefined ? "lost" : "kept"} ${onBoard}`;
}

async function pull(): Promise<string> {
  const where = { site: "main" };
  const list = given(
    await reader.GET("/content/v1/sites/{site}/articles", { params: { path: where, query: { section: "politics" } } }),
  );
  const document = given(
    await reader.GET("/content/v1/sites/{site}/articles/{slug}", { params: { path: { ...where, slug } } }),
  );
  const first = document.body.portableText[0];
  const text: string = first?._type === "block" ? first.children.map((span) => span.text).join("") : "";

  const snapshot = given(await reader.GET("/content/v1/sites/{site}/snapshot", { params: { path: where } }));
  const changes = given(
    await reader.GET("/content/v1/sites/{site}/changes", {
      params: { path: where, query: { after: snapshot.changes, wait: 1 } },
    }),
  );
  const next: string = changes.next;
  const ops: ("publish" | "update" | "correct" | "clarify" | "unpublish" | "kill")[] = changes.items.map((c) => c.op);
  const found = list.items.some((item) => item.slug === document.slug && item.headline === document.headline);
  return `${found} ${text === document.body.text} ${ops.length} ${next.length > 0}`;
}

console.log(await write());
console.log(await pull());
