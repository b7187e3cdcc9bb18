// @ts-check
/** Behaviour of the page: filters, links into collapsed sections, light and dark mode, and expanding for print. Nothing is loaded or sent. */
(() => {
  "use strict";

  const all = (/** @type {string} */ selector, /** @type {ParentNode} */ within = document) => [...within.querySelectorAll(selector)];

  /** Whether the stacks that something is about, as JSON, let it be shown with this stack chosen. */
  const isOf = (/** @type {string | undefined} */ stacks, /** @type {string} */ chosen) => {
    const list = stacks === undefined ? [] : /** @type {string[]} */ (JSON.parse(stacks));
    return chosen === "" || list.length === 0 || list.includes(chosen);
  };

  const form = /** @type {HTMLFormElement} */ (document.getElementById("filters"));
  const status = /** @type {HTMLElement} */ (document.getElementById("shown"));
  const findings = /** @type {HTMLElement[]} */ (all(".finding"));
  const pictures = /** @type {HTMLElement[]} */ (all(".stack-picture"));
  const boxes = /** @type {SVGElement[]} */ (all("svg .box"));
  const rows = /** @type {HTMLElement[]} */ (all("tr.change")).map((row) => ({
    row,
    action: row.dataset.action ?? "",
    members: /** @type {HTMLElement[]} */ (all(".member", row)),
  }));
  const memberCount = rows.reduce((sum, { members }) => sum + members.length, 0);

  /** Without a choice, everything is selected. */
  const choice = (/** @type {FormData} */ data, /** @type {string} */ name) => {
    const values = new Set(data.getAll(name).map(String));
    return { has: (/** @type {string} */ value) => values.has(value) || form.elements.namedItem(name) === null };
  };

  const chosen = () => {
    const data = new FormData(form);
    return {
      stack: String(data.get("stack") ?? ""),
      actions: choice(data, "action"),
      severities: choice(data, "severity"),
      words: String(data.get("words") ?? "")
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== ""),
    };
  };

  /** Shows what is chosen and says how much that is. */
  const filter = () => {
    const { stack, actions, severities, words } = chosen();
    let shownMembers = 0;
    for (const { row, action, members } of rows) {
      let shown = 0;
      for (const member of members) {
        const { stack: of = "", severity = "", words: text = "" } = member.dataset;
        const fits =
          actions.has(action) && severities.has(severity) && (stack === "" || of === stack) && words.every((word) => text.includes(word));
        if (member.hidden === fits) member.hidden = !fits;
        if (fits) shown++;
      }
      if (row.hidden === shown > 0) row.hidden = shown === 0;
      shownMembers += shown;
    }
    let shownFindings = 0;
    for (const finding of findings) {
      const { stacks, severity = "" } = finding.dataset;
      const text = words.length === 0 ? "" : (finding.textContent ?? "").toLowerCase();
      const fits = severities.has(severity) && isOf(stacks, stack) && words.every((word) => text.includes(word));
      finding.hidden = !fits;
      if (fits) shownFindings++;
    }
    for (const picture of pictures) picture.hidden = !isOf(picture.dataset.stacks, stack);
    for (const box of boxes) {
      const { stack: of, action, severity = "" } = box.dataset;
      const fits =
        action === undefined || (actions.has(action) && severities.has(severity) && (stack === "" || of === undefined || of === stack));
      box.classList.toggle("is-dimmed", !fits);
    }
    status.textContent = `Shown: ${shownMembers} of ${memberCount} changed resources, ${shownFindings} of ${findings.length} findings.`;
  };

  /** Opens all that folds an element, shows it though a filter hides it, and puts the focus on it. */
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null || target.matches("main, main > section")) return;
    if (target.closest("[hidden]") !== null) {
      form.reset();
      filter();
    }
    // What changes stands above the first of those that it is made to.
    if (target.matches(".member")) target.closest("tr")?.querySelector(".members")?.prepend(target);
    for (let at = /** @type {Element | null} */ (target); at !== null; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    const place = target instanceof HTMLDetailsElement ? target.querySelector("summary") : target;
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
  };

  /** Where the page's storage may not be used, the choice lasts as long as the page. */
  const remembered = {
    get: () => {
      try {
        return localStorage.getItem("berth-colours") ?? "";
      } catch {
        return "";
      }
    },
    set: (/** @type {string} */ value) => {
      try {
        localStorage.setItem("berth-colours", value);
      } catch {
        // Nothing is lost but the memory of it.
      }
    },
  };

  for (const button of /** @type {HTMLElement[]} */ (all(".fit"))) {
    button.addEventListener("click", () => {
      const isFitted = button.nextElementSibling?.classList.toggle("is-fitted") === true;
      button.setAttribute("aria-pressed", String(isFitted));
    });
    button.hidden = false;
  }

  const theme = /** @type {HTMLElement} */ (document.getElementById("theme"));
  const colours = /** @type {HTMLSelectElement} */ (theme.querySelector("select"));
  const paint = () => {
    if (colours.value === "") delete document.documentElement.dataset.colours;
    else document.documentElement.dataset.colours = colours.value;
  };
  colours.value = remembered.get();
  paint();
  colours.addEventListener("change", () => {
    remembered.set(colours.value);
    paint();
  });
  theme.hidden = false;

  /** Sections are expanded for print up to this number. */
  const MOST_ON_PAPER = 60;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    const folded = /** @type {HTMLDetailsElement[]} */ (all("details:not([open])")).filter((each) => each.closest("[hidden]") === null);
    opened = folded.length <= MOST_ON_PAPER ? folded : [];
    for (const each of opened) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
  });

  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  addEventListener("hashchange", reveal);
  filter();
  reveal();
})();
