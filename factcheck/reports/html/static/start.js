"use strict";
// What the other parts share: the report's data, elements made from texts alone, the switches of the page.
const DATA = JSON.parse(document.getElementById("data").textContent);
const CLAIMS = DATA.claims;
const STATUS = new Map(DATA.statuses.map(([key, word, sign], rank) => [key, { word, sign, rank }]));
const WIDE = window.matchMedia("(min-width: 1100px)");
document.documentElement.classList.add("scripted");

/** Make an element; texts become text nodes, so that nothing in them is ever markup. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== null && value !== "") element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== ""));
  return element;
}

function draw(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Fill a sentence in; what is filled in keeps to itself, whichever way it runs. */
function say(key, filled) {
  return DATA.words[key].replace(/\{(\w+)\}/g, (whole, name) => (filled && name in filled ? `\u2068${filled[name]}\u2069` : whole));
}

function sign(status) {
  return make("span", { class: `sign s-${status}`, "aria-hidden": "true" }, STATUS.get(status).sign);
}

function verdict(status) {
  return make("span", { class: `verdict s-${status}` }, sign(status), " ", STATUS.get(status).word);
}

function place(claim) {
  return `${DATA.documents[claim.d][0]}${claim.l ? `:${claim.l}` : ""}`;
}

/** The number of the claim whose mark in the text stands for this one, too. */
function anchor(number) {
  return CLAIMS[number].t === undefined ? number : CLAIMS[number].t;
}

function quote(claim, tag) {
  const [before, value, behind] = claim.q;
  if (!before && !value) return "";
  return make(tag, { class: "quote", lang: claim.lang, dir: claim.dir }, before, value ? make("mark", { class: `v-${claim.s}` }, value) : "", behind);
}

const theme = document.getElementById("theme");
const darkly = window.matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.theme || (darkly.matches ? "dark" : "light")) === "dark";
theme.setAttribute("aria-pressed", String(isDark()));
theme.addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  theme.setAttribute("aria-pressed", String(isDark()));
});
document.getElementById("print").addEventListener("click", () => window.print());
