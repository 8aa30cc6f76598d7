import type { Letter, LetterPart } from "~/eviction-case/landlord/letter";

/** A letter as it lies on the paper. Always Dutch, whatever the page around it speaks. */
export function LetterSheet({ letter, heading }: { letter: Letter; heading?: boolean }) {
  const Title = heading ? "h1" : "h3";
  return (
    <article className={letter.open ? "letter letter--open" : "letter"} lang="nl">
      {letter.addressee.length > 0 ? (
        <address className="letter-to">
          {letter.addressee.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      ) : null}
      <div className="letter-from">
        {letter.sender.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      <Title className="letter-title">{letter.title}</Title>
      <dl className="letter-facts">
        {letter.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{letter.greeting}</p>
      {letter.parts.map((part) => (
        <Part key={JSON.stringify(part)} part={part} />
      ))}
      <p>{letter.closing}</p>
      <p className="letter-signed">{letter.signed.join("\n")}</p>
    </article>
  );
}

function Part({ part }: { part: LetterPart }) {
  if (part.list)
    return (
      <ul>
        {part.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  if (part.rows)
    return (
      <dl className="letter-rows">
        {part.rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    );
  return <p>{part.text}</p>;
}
