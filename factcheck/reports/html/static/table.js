// The table of all findings: filtered, sorted, and written only as far as somebody looks.
const ROWS = document.getElementById("rows");
const TABLE = document.getElementById("table");
const MORE = document.getElementById("more");
const FIRST = 50;
const STEP = 200;
let listed = [];
let written = 0;
let order = { by: "status", down: false };

/** Fold a text so that what looks alike is found alike: case, accents, vowel marks, forms of alef, yeh and teh. */
function fold(text) {
  return text.normalize("NFKD").replace(/[\p{Mn}\u0640\u2066-\u2069]/gu, "").toLowerCase()
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String.fromCharCode((digit.charCodeAt(0) & 15) + 48));
}

/** All that the search looks through, folded when it is first needed. */
function haystack(claim) {
  if (claim.folded === undefined) {
    const [path, title] = DATA.documents[claim.d];
    claim.folded = fold([claim.q.join(""), claim.who, DATA.properties[claim.p] || "", claim.p, claim.why || "", claim.w || "",
      path, title, STATUS.get(claim.s).word, claim.rev || "", claim.sil || "", ...(claim.ev || []).map((each) => `${each.t} ${each.src}`)].join(" "));
  }
  return claim.folded;
}

const COMPARE = new Intl.Collator(document.documentElement.lang).compare;
const KEYS = {
  status: (a, b) => STATUS.get(CLAIMS[a].s).rank - STATUS.get(CLAIMS[b].s).rank,
  claim: (a, b) => COMPARE(label(CLAIMS[a]), label(CLAIMS[b])),
  why: (a, b) => COMPARE(CLAIMS[a].why || "", CLAIMS[b].why || ""),
  where: () => 0,
};

function label(claim) {
  return `${DATA.properties[claim.p] || ""} ${claim.who}`;
}

/** The state that a person or a comment put it in; "open" where nobody did. */
function stateOf(claim) {
  return claim.rs || (claim.sil ? "silenced" : "open");
}

function chips() {
  return [...document.querySelectorAll(".chip[aria-pressed=true]")].map((chip) => chip.dataset.status);
}

function field(id) {
  const found = document.getElementById(id);
  return found ? found.value : "";
}

function filter() {
  const statuses = new Set(chips());
  const words = fold(field("search")).split(/\s+/).filter(Boolean);
  const [property, text, decision] = [field("property"), field("document"), field("decision")];
  listed = [];
  CLAIMS.forEach((claim, number) => {
    if (statuses.size && !statuses.has(claim.s)) return;
    if (property && claim.p !== property) return;
    if (text !== "" && String(claim.d) !== text) return;
    if (decision && decision !== stateOf(claim)) return;
    if (words.length && !words.every((word) => haystack(claim).includes(word))) return;
    listed.push(number);
  });
  const way = order.down ? -1 : 1;
  listed.sort((a, b) => way * (KEYS[order.by](a, b) || a - b));
  rewrite();
}

function rewrite() {
  written = 0;
  ROWS.replaceChildren();
  write(FIRST);
  document.getElementById("shown").textContent = say("shown", { shown: listed.length.toLocaleString("en"), total: CLAIMS.length.toLocaleString("en") });
  document.getElementById("none").hidden = listed.length > 0;
  document.getElementById("clear").hidden = listed.length === CLAIMS.length;
  TABLE.hidden = listed.length === 0;
  TABLE.setAttribute("aria-rowcount", listed.length + 1);
}

/** Write the next rows; those that nobody asks for cost nothing. */
function write(count) {
  const until = Math.min(written + count, listed.length);
  const fresh = document.createDocumentFragment();
  for (; written < until; written += 1) fresh.append(row(listed[written], written));
  ROWS.append(fresh);
  MORE.hidden = written >= listed.length;
  MORE.textContent = say("show_more", { count: (listed.length - written).toLocaleString("en") });
}

function row(number, at) {
  const claim = CLAIMS[number];
  const name = DATA.properties[claim.p] || STATUS.get(claim.s).word;
  const button = make("button", { type: "button", class: "about" }, name, claim.who ? " · " : "", claim.who ? make("bdi", {}, claim.who) : "");
  const text = DATA.documents[claim.d];
  return make("tr", { role: "row", "aria-rowindex": at + 2, "data-claims": number, class: number === chosen ? "chosen" : "" },
    make("td", { role: "cell" }, verdict(claim.s), claim.rev || claim.sil ? make("span", { class: "dim" }, claim.rev ? DATA.reviews[claim.rs] : DATA.silenced) : ""),
    make("td", { role: "cell" }, button, quote(claim, "span")),
    make("td", { role: "cell" }, claim.why ? make("span", { class: "why", dir: "auto" }, claim.why) : (claim.note || ""), claim.w ? make("strong", { class: "write" }, say("write", { value: claim.w })) : ""),
    make("td", { role: "cell" }, make("a", { href: `#t${anchor(number)}` }, make("bdi", {}, text[1] || text[0])), claim.l ? make("code", { dir: "ltr" }, claim.l) : ""));
}

function options(id, entries) {
  const select = document.getElementById(id);
  if (!select) return;
  select.append(make("option", { }, say("all")), ...entries.map(([value, name]) => make("option", { value }, name)));
  select.firstChild.value = "";
  select.addEventListener("change", filter);
}

function sortBy(head) {
  const by = head.dataset.sort;
  order = { by, down: order.by === by && !order.down };
  for (const each of TABLE.querySelectorAll("th")) {
    if (each === head) each.setAttribute("aria-sort", order.down ? "descending" : "ascending");
    else each.removeAttribute("aria-sort");
  }
  filter();
}

/** Up and down go from row to row, as in a list. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = event.target.closest("tr");
  if (!step || !here) return;
  if (step > 0 && !here.nextElementSibling) write(STEP);
  const next = step > 0 ? here.nextElementSibling : here.previousElementSibling;
  if (next) {
    event.preventDefault();
    next.querySelector(".about").focus();
  }
}

if (TABLE) {
  options("property", Object.entries(DATA.properties));
  const states = new Set(CLAIMS.map(stateOf));
  options("decision", Object.entries({ ...DATA.reviews, silenced: DATA.silenced }).filter(([state]) => states.has(state)));
  options("document", Object.entries(DATA.documents).map(([number, [path, title]]) => [number, title ? `${title} (${path})` : path]));
  for (const chip of document.querySelectorAll(".chip")) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }
  let waiting = 0;
  document.getElementById("search").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("clear").addEventListener("click", () => {
    for (const chip of document.querySelectorAll(".chip")) chip.setAttribute("aria-pressed", "false");
    document.getElementById("filters").reset();
    filter();
    document.getElementById("search").focus();
  });
  for (const head of TABLE.querySelectorAll("th")) head.querySelector("button").addEventListener("click", () => sortBy(head));
  ROWS.addEventListener("keydown", walk);
  ROWS.addEventListener("click", (event) => {
    const here = event.target.closest("tr");
    if (here && !event.target.closest("a")) choose([Number(here.dataset.claims)], here.querySelector(".about"));
  });
  ROWS.addEventListener("focusin", (event) => {
    if (WIDE.matches && event.target.matches(".about")) choose([Number(event.target.closest("tr").dataset.claims)], event.target);
  });
  MORE.addEventListener("click", () => {
    const next = written;
    write(STEP);
    if (ROWS.children[next]) ROWS.children[next].querySelector(".about").focus();
  });
  filter();
}
