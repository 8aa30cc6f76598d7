// Reads the explanation aloud where the browser has a voice for its language. Without one, or without script, nothing is shown.
(() => {
  const box = document.querySelector("[data-aloud]");
  const speech = window.speechSynthesis;
  if (!box || !speech || !window.SpeechSynthesisUtterance) return;
  const language = document.documentElement.lang;
  const [go, stop] = box.querySelectorAll("button");
  const words = box.dataset;
  let state = "idle";

  const voice = () => speech.getVoices().find((one) => one.lang.toLowerCase().split(/[-_]/)[0] === language);
  const show = (next) => {
    state = next;
    go.textContent = next === "idle" ? words.read : next === "speaking" ? words.pause : words.goOn;
    stop.hidden = next === "idle";
  };
  const begin = () => {
    speech.cancel();
    // A paragraph at a time: browsers fall silent in the middle of a long text. As it stands on the page: a line that ends is a pause.
    const lines = [...document.querySelectorAll("main h1, [data-said] h2, [data-said] p")].map((one) => one.innerText);
    for (const [index, line] of lines.entries()) {
      const utterance = new SpeechSynthesisUtterance(line);
      utterance.lang = language;
      utterance.voice = voice() ?? null;
      utterance.rate = 0.95;
      if (index === lines.length - 1) utterance.onend = () => show("idle");
      speech.speak(utterance);
    }
    show("speaking");
  };

  go.addEventListener("click", () => {
    if (state === "idle") return begin();
    if (state === "speaking") {
      speech.pause();
      return show("paused");
    }
    speech.resume();
    show("speaking");
  });
  stop.addEventListener("click", () => {
    speech.cancel();
    show("idle");
  });
  const offer = () => {
    box.hidden = !voice();
  };
  speech.addEventListener?.("voiceschanged", offer);
  window.addEventListener("pagehide", () => speech.cancel());
  show("idle");
  offer();
})();
