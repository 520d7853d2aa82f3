// Holds real answers against /openapi.json: node answers.js OPENAPI ANSWERS prints a line for each that is not as it says.
// An answer: {method, path, status, type, body}, with the path as OpenAPI writes it.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [api, answers] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const schemas = api.components.schemas;
const combined = new Set(Object.values(schemas).flatMap((schema) => (schema.allOf ?? []).map(({ $ref }) => $ref)));

// OpenAPI lets an answer hold more than it names, so that the API can grow. Here what is not named is a mistake.
function close(schema) {
  if (schema === null || typeof schema !== "object") {
    return;
  }
  Object.values(schema).forEach(close);
  if (schema.properties && schema.type === "object") {
    schema.additionalProperties ??= false;
  } else if (Array.isArray(schema.allOf)) {
    schema.unevaluatedProperties = false;
  }
}

Object.entries(schemas)
  .filter(([name]) => !combined.has(`#/components/schemas/${name}`))
  .forEach(([, schema]) => close(schema));

const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
ajv.addSchema(api, "api");

const at = (pointer) => pointer.slice(2).split("/").reduce((node, key) => node[unescaped(key)], api);
const escaped = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");
const unescaped = (key) => key.replaceAll("~1", "/").replaceAll("~0", "~");

function objections({ method, path, status, type, body }) {
  let pointer = `#/paths/${escaped(path)}/${method.toLowerCase()}/responses/${status}`;
  let answer = api.paths[path][method.toLowerCase()].responses[status];
  if (answer === undefined) {
    return ["the status is not documented"];
  }
  if (answer.$ref) {
    pointer = answer.$ref;
    answer = at(pointer);
  }
  if (answer.content === undefined) {
    return body === "" ? [] : ["a body is not documented"];
  }
  const media = type.split(";")[0];
  if (answer.content[media] === undefined) {
    return [`the media type ${media} is not documented`];
  }
  if (!media.endsWith("json")) {
    return [];
  }
  if (Object.keys(answer.content[media].schema).length === 0) {
    return ["what it holds is not documented"];
  }
  const validate = ajv.getSchema(encodeURI(`api${pointer}/content/${escaped(media)}/schema`));
  return validate(JSON.parse(body))
    ? []
    : validate.errors.map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}

for (const answer of answers) {
  for (const objection of objections(answer)) {
    console.log(`${answer.method} ${answer.path} ${answer.status}: ${objection}`);
  }
}
