import type { ComponentChild } from "preact";
import { render } from "preact";
import { type BoardStart, MapBoard } from "./board";
import { type PageWords, WordsProvider } from "./phone-words";

/** What the page brings along for its own script. */
export interface PhonePage {
  page: PageWords;
  start: BoardStart;
}

const host = document.querySelector<HTMLElement>("[data-board]");
if (host?.dataset.board) {
  const { page, start } = JSON.parse(host.dataset.board) as PhonePage;
  const board = (
    <WordsProvider value={page}>
      <MapBoard start={start} />
    </WordsProvider>
  );
  // Takes over what the server drew, node by node.
  render(board as ComponentChild, host);
}
