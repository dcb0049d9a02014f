const TURNS = Array.from({ length: 18 }, (_, turn) => turn * 10);

/** A rosette as on printed bonds, with the mark in its middle. Decorative. */
export function Seal() {
  return (
    <svg
      viewBox="-60 -60 120 120"
      aria-hidden="true"
      focusable="false"
      className="size-24 shrink-0 text-seal sm:size-28"
    >
      <g fill="none" stroke="currentColor" strokeWidth="0.6">
        {TURNS.map((turn) => (
          <ellipse key={turn} rx="56" ry="40" transform={`rotate(${turn})`} />
        ))}
      </g>
      <circle r="30" className="fill-surface" stroke="currentColor" strokeWidth="1.4" />
      <circle r="27" fill="none" stroke="currentColor" strokeWidth="0.5" />
      <path
        d="M-6 -13H-13V13H-6M6 -13H13V13H6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="square"
      />
      <circle r="5" fill="currentColor" />
    </svg>
  );
}
