// The texts: a claim shows its evidence on focus and on a click, and the page finds its way from one to the next.
const numbersOf = (element) => element.dataset.claims.split(" ").map(Number);

/** Show the text that something stands in, where only those that want attention are shown. */
function reveal(target) {
  const only = document.getElementById("only");
  if (only && target && target.closest(".calm")) only.checked = false;
}

/** Go to where a claim stands in the text. */
function goTo(number) {
  const target = document.getElementById(`t${anchor(number)}`);
  reveal(target);
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
  choose(numbersOf(target), target);
}

document.addEventListener("focusin", (event) => {
  const value = event.target.closest("a.value, .notice a[data-claims]");
  if (value && WIDE.matches) choose(numbersOf(value), value);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  if (link.matches("a.value, .notice a[data-claims]")) {
    event.preventDefault();
    choose(numbersOf(link), link);
  } else if (/^#d\d+$/.test(link.getAttribute("href") || "")) {
    reveal(document.getElementById(link.getAttribute("href").slice(1)));
  } else if (/^#t\d+$/.test(link.getAttribute("href") || "")) {
    event.preventDefault();
    goTo(Number(link.getAttribute("href").slice(2)));
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && PANEL.classList.contains("open")) dismiss();
  if (event.key === "Enter" && event.target.matches("a.value")) {
    event.preventDefault();
    choose(numbersOf(event.target), event.target);
    PANEL.focus();
  }
});

/** The next finding that someone is to act on, in reading order, from the chosen one. */
function onwards(step) {
  const count = CLAIMS.length;
  for (let tried = 1, at = chosen; tried <= count; tried += 1) {
    at = chosen < 0 && tried === 1 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
    if (CLAIMS[at].act && at !== chosen) {
      goTo(at);
      return;
    }
  }
}

document.getElementById("close").addEventListener("click", dismiss);
document.getElementById("next").addEventListener("click", () => onwards(1));
document.getElementById("previous").addEventListener("click", () => onwards(-1));
if (/^#[tf]\d+$/.test(location.hash) && Number(location.hash.slice(2)) in CLAIMS) goTo(Number(location.hash.slice(2)));
