export interface Seat {
  key: string;
  /** One or two letters; an empty seat has none. */
  initials: string;
  state: "there" | "asked" | "empty";
}

interface CirclePictureProps {
  seats: readonly Seat[];
  /** Initials in the middle: whose circle it is. */
  middle?: string;
  /** What the picture says, for who does not see it. */
  label: string;
}

const looks = {
  there: { fill: "var(--teal)", text: "#fff", dash: undefined },
  asked: { fill: "var(--sheet)", text: "var(--teal-deep)", dash: undefined },
  empty: { fill: "var(--paper)", text: "var(--ink-soft)", dash: "3 4" },
} as const;

/** A ring of initials filling up. A full disc is there, an open one is asked, a dotted one still empty. */
export function CirclePicture({ seats, middle, label }: CirclePictureProps) {
  const count = Math.max(seats.length, 1);
  const radius = 94;
  const seatSize = Math.min(21, (Math.PI * radius) / (count + 1) - 3);
  // The ring keeps a gap at its upper right, as the mark does: there is always room for one more.
  const gap = 0.75;
  const first = -Math.PI / 4 + gap / 2;
  const step = (2 * Math.PI - gap) / count;
  const place = (angle: number, length: number) => ({
    x: Math.round((120 + length * Math.cos(angle)) * 10) / 10,
    y: Math.round((120 + length * Math.sin(angle)) * 10) / 10,
  });
  const from = place(first, radius);
  const to = place(first + 2 * Math.PI - gap, radius);

  return (
    <svg className="circle-picture" viewBox="0 0 240 240" role="img" aria-label={label}>
      <path
        d={`M${from.x} ${from.y}A${radius} ${radius} 0 1 1 ${to.x} ${to.y}`}
        fill="none"
        stroke="var(--line)"
        strokeWidth="3"
        strokeLinecap="round"
      />
      {middle ? (
        <g>
          <circle cx="120" cy="120" r="30" fill="var(--teal-deep)" />
          <text x="120" y="120" fontSize="22" fill="#fff">
            {middle}
          </text>
        </g>
      ) : null}
      {seats.map((seat, at) => {
        const { x, y } = place(first + step * (at + 0.5), radius);
        const look = looks[seat.state];
        return (
          <g key={seat.key}>
            <circle cx={x} cy={y} r={seatSize} fill={look.fill} stroke="var(--teal)" strokeWidth="2.5" strokeDasharray={look.dash} />
            <text x={x} y={y} fontSize={Math.round(seatSize * 0.72)} fill={look.text}>
              {seat.initials}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
