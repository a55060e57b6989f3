// The evidence of one claim, beside the text: what it says, why it was judged so, by which statements.
const PANEL = document.getElementById("evidence");
const CARD = document.getElementById("card");
const TOLD = document.getElementById("told");
let chosen = -1;
let origin = null;

/** Show the evidence of some claims, those that share one value. */
function choose(numbers, from) {
  if (from) origin = from;
  if (numbers[0] === chosen && PANEL.classList.contains("open")) return;
  mark(chosen, false);
  chosen = numbers[0];
  mark(chosen, true);
  CARD.replaceChildren(...numbers.map(card));
  // A reader of the screen hears the verdict in a few words; Enter leads to all of it.
  TOLD.textContent = numbers.map((number) => brief(CLAIMS[number])).join(" ");
  CARD.scrollTop = 0;
  PANEL.classList.add("open");
  // On a narrow screen the sheet must not cover what it tells of.
  if (from && !WIDE.matches && from.getBoundingClientRect().bottom > PANEL.getBoundingClientRect().top) from.scrollIntoView({ block: "start" });
}

function brief(claim) {
  const about = [STATUS.get(claim.s).word, DATA.properties[claim.p], claim.who].filter(Boolean).join(", ");
  return claim.w ? `${about}. ${say("write", { value: claim.w })}.` : `${about}.`;
}

function mark(number, on) {
  if (number < 0) return;
  for (const element of document.querySelectorAll(`[data-claims~="${number}"]`)) element.classList.toggle("chosen", on);
}

function dismiss() {
  mark(chosen, false);
  chosen = -1;
  PANEL.classList.remove("open");
  CARD.replaceChildren(make("p", { class: "dim" }, say("choose")));
  if (origin && origin.isConnected) origin.focus();
  else if (PANEL.contains(document.activeElement)) document.getElementById("findings").focus();
  origin = null;
}

function card(number) {
  const claim = CLAIMS[number];
  const name = DATA.properties[claim.p];
  return make("article", { class: "card", "data-number": number, "aria-label": `${STATUS.get(claim.s).word} ${name || ""}` },
    make("p", { class: "head" }, verdict(claim.s), claim.note ? ` ${claim.note}` : ""),
    name ? make("h3", {}, name, claim.who ? " · " : "", claim.who ? make("bdi", {}, claim.who) : "") : "",
    quote(claim, "blockquote"),
    claim.w ? make("p", { class: "write" }, say("write", { value: claim.w })) : "",
    claim.why ? make("p", { class: "why", dir: "auto" }, claim.why) : "",
    claim.today ? make("p", { class: "today" }, `${say("today")}: `, verdict(claim.today[0]), " ",
      claim.today[1] ? make("strong", { class: "write" }, say("write", { value: claim.today[1] })) : "") : "",
    claim.doubt ? make("p", { class: "dim" }, claim.doubt) : "",
    claim.by ? make("p", { class: "dim" }, claim.by) : "",
    claim.rev ? make("p", { class: "notice" }, make("bdi", {}, claim.rev)) : "",
    claim.sil ? make("p", { class: "notice" }, make("bdi", {}, claim.sil)) : "",
    timeline(claim), clashing(claim), trail(claim), history(claim), wayBack(number));
}

/** Bands over time, 34 until 2016 · 41 until 2022 · 42 since; the words below say the same. */
function timeline(claim) {
  if (!claim.tl) return "";
  const lanes = 1 + Math.max(...claim.tl.map((band) => band[3]));
  const bands = claim.tl.map(([, start, end, lane, same, relation]) => draw("rect", {
    class: `band r-${relation}${same ? " same" : ""}`, x: start * 1000 + 1, y: lane * 14 + 1,
    width: Math.max((end - start) * 1000 - 3, 4), height: 11,
  }));
  const told = claim.tl.map(([words, , , , same, relation]) => make("li", { class: `r-${relation}${same ? " same" : ""}` },
    make("bdi", {}, words), same ? make("span", { class: "dim" }, ` (${say("claimed")})`) : ""));
  return make("section", { class: "timeline" }, make("h4", {}, say("timeline")),
    draw("svg", { viewBox: `0 0 1000 ${lanes * 14}`, preserveAspectRatio: "none", "aria-hidden": "true" }, ...bands),
    make("ol", {}, ...told));
}

/** From the quote to the statement and its place in a source file. */
function trail(claim) {
  if (claim.s === "inconsistent") return "";
  const steps = [step(say("says"), make("bdi", {}, claim.is.v), make("code", { dir: "ltr" }, place(claim)))];
  if (claim.is.e) steps.push(step(say("about"), make("bdi", {}, claim.is.x), make("bdi", { class: "what" }, claim.is.e), make("code", { dir: "ltr" }, claim.is.id), say("likeness", { score: claim.is.m })));
  else if (claim.is.c && claim.is.c.length) steps.push(step(say("may_be"), ...claim.is.c.map((name) => make("bdi", { class: "row" }, name))));
  else if (claim.is.x) steps.push(step(say("about"), make("bdi", {}, claim.is.x), say("no_entity")));
  if (claim.ev) {
    steps.push(claim.ev.length ? step(say("compared"), make("ul", {}, ...claim.ev.map(statement))) : step(say("compared"), say("nothing_compared")));
    steps.push(step(say("rule"), claim.rule, claim.at));
  }
  return make("section", { class: "trail" }, make("h4", {}, say("trail")), make("ol", {}, ...steps));
}

function step(name, ...told) {
  return make("li", {}, make("span", { class: "name" }, name), ...told.map((each) => make("div", {}, each)));
}

function statement(piece) {
  const address = piece.u && (piece.go
    ? make("a", { href: piece.u, rel: "noopener noreferrer external", target: "_blank", dir: "ltr" }, piece.u)
    : make("bdi", { class: "dim" }, piece.u));
  return make("li", { class: `r-${piece.r}` },
    make("bdi", { class: "what" }, piece.t), make("span", { class: "relation" }, DATA.relations[piece.r]),
    make("bdi", { class: "dim" }, piece.src), make("code", { dir: "ltr" }, piece.f),
    address || "", piece.n ? make("bdi", { class: "dim" }, piece.n) : "");
}

function clashing(claim) {
  if (!claim.with || !claim.with.length) return "";
  const jumps = claim.with.map((number) => make("li", {},
    make("a", { href: `#t${anchor(number)}` }, quote(CLAIMS[number], "span"), sign(CLAIMS[number].s))));
  return make("ul", { class: "quotes" }, ...jumps);
}

function history(claim) {
  if (!claim.h) return "";
  return make("section", { class: "history" }, make("h4", {}, say("history")),
    make("ol", {}, ...claim.h.map(([day, told]) => make("li", {}, make("span", { class: "name" }, day), make("bdi", {}, told)))));
}

function wayBack(number) {
  return make("p", {}, make("a", { href: `#t${anchor(number)}`, class: "jump" }, say("show_in_text")));
}
