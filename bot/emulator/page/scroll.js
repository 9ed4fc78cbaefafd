// Keeps the chat at its end while the reader is there, and says how much is new while they are not.

import { byId } from "./dom.js";

const NEAR_PX = 48;

export function createScroll() {
  const scroller = byId("log");
  const pill = byId("pill");
  let stuck = true;
  let fresh = 0;
  let top = 0;

  const toEnd = () => {
    stuck = true;
    scroller.scrollTop = scroller.scrollHeight;
    count(0);
  };
  const count = (number) => {
    fresh = number;
    pill.hidden = stuck;
    pill.querySelector("span").textContent = fresh > 0 ? `${fresh} new message${fresh === 1 ? "" : "s"}` : "";
    pill.setAttribute("aria-label", fresh > 0 ? `${pill.textContent}: go to the end` : "Go to the end");
  };
  scroller.addEventListener("scroll", () => {
    const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
    // Only going up lets go: content that grows also takes the end away, and is followed.
    if (near || scroller.scrollTop < top) stuck = near;
    top = scroller.scrollTop;
    count(stuck ? 0 : fresh);
  });
  const follow = new ResizeObserver(() => stuck && toEnd());
  follow.observe(scroller);
  follow.observe(byId("thread"));
  pill.addEventListener("click", () => {
    toEnd();
    scroller.focus();
  });
  return { toEnd, arrived: () => !stuck && count(fresh + 1), atEnd: () => stuck };
}
