interface TalkScriptProps {
  title: string;
  script: { language: string; dir: "ltr" | "rtl"; lines: readonly string[] };
}

/** What can be said in a first talk, in the language of who is asked. */
export function TalkScript({ title, script }: TalkScriptProps) {
  return (
    <div className="stack">
      <h3>{title}</h3>
      <ol lang={script.language} dir={script.dir}>
        {script.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}
