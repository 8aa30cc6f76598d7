import type { ReactNode } from "react";
import { clockFace, clockStrokes, handset } from "./card-pictures";
import type { Sheet } from "./sheet";

/** The front of a card: its words are few, and what matters can be seen by who reads nothing. */
export function CardFront({ sheet }: { sheet: Sheet }) {
  const { moment, caller, under } = sheet;
  return (
    <>
      <h1>{sheet.title}</h1>
      {sheet.said.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {under ? (
        <div className="paper-under" lang={under.language} dir="ltr">
          <p>{under.words.join(" ")}</p>
        </div>
      ) : null}
      {moment ? (
        <div className="paper-moment" role="img" aria-label={moment.said}>
          <Leaf {...moment} />
          <div className="paper-clock">
            <svg viewBox={`0 0 ${clockFace.box} ${clockFace.box}`} aria-hidden="true">
              <circle cx={clockFace.middle} cy={clockFace.middle} r={clockFace.radius} fill="none" stroke="#000" strokeWidth="2" />
              {clockStrokes(moment.time).map(({ from, to, width }) => (
                <line
                  key={`${from} ${to}`}
                  {...{ x1: from[0], y1: from[1], x2: to[0], y2: to[1], stroke: "#000", strokeWidth: width, strokeLinecap: "round" }}
                />
              ))}
            </svg>
            <bdi dir="ltr">{moment.time}</bdi>
          </div>
        </div>
      ) : null}
      <p className="paper-number">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={handset} />
        </svg>
        <span>
          <bdi>{caller.name}</bdi>
          <bdi dir="ltr">{caller.number.replaceAll(" ", "\u00a0")}</bdi>
        </span>
      </p>
    </>
  );
}

function Leaf({ weekday, number, month }: { weekday: string; number: string; month: string }): ReactNode {
  return (
    <div className="paper-leaf" aria-hidden="true">
      <span>{weekday}</span>
      <span>{number}</span>
      <span>{month}</span>
    </div>
  );
}
