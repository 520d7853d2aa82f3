// Where everything comes from and goes to.
import { reader, tokens } from "../follow.mjs";

export const MIDAD = process.env.MIDAD ?? "http://localhost:8080/content/v1/sites/open";
export const ZONE = process.env.ZONE ?? "Asia/Riyadh";
export const COPY = ".midad/copy.json";
export const SITE = "_site";

const token = tokens();

export const get = reader(MIDAD, token);
export const getText = reader(MIDAD, token, (answer) => answer.text());
