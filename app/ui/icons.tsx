import type { ReactNode } from 'react';

/** Icons are drawn on a grid of 20, in one line width, and never speak for themselves: text stands beside. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className="shrink-0"
    >
      {children}
    </svg>
  );
}

export const CheckIcon = () => (
  <Icon>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
);

export const WarnIcon = () => (
  <Icon>
    <path d="M10 3 2.5 16.5h15L10 3ZM10 8v4M10 14.2v.1" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 9v5M10 6.2v.1" />
  </Icon>
);

export const StopIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="m7 7 6 6M13 7l-6 6" />
  </Icon>
);

export const ArrowIcon = () => (
  <Icon>
    <path d="M3.5 10h12M11 5.5l4.5 4.5-4.5 4.5" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m5.5 8 4.5 4.5L14.5 8" />
  </Icon>
);

export const ClockIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 5.8V10l3 2" />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <path d="M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9" />
  </Icon>
);

export const PersonIcon = () => (
  <Icon>
    <circle cx="10" cy="6.5" r="3" />
    <path d="M4 17c.6-3.4 2.8-5 6-5s5.4 1.6 6 5" />
  </Icon>
);

export const BotIcon = () => (
  <Icon>
    <path d="M4 7.500h12v8.500H4zM10 7.500V4M7.5 11.500v.1M12.5 11.500v.1M1.8 10.500v3M18.2 10.500v3" />
    <circle cx="10" cy="3.3" r=".8" />
  </Icon>
);
