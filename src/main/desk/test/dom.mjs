// A browser's document for modules that need one.
import { JSDOM } from "jsdom";

export const { window } = new JSDOM("<!doctype html><html lang=ar dir=rtl><body></body></html>", { url: "http://localhost/" });

export const parser = new window.DOMParser();
