import type { ButtonHTMLAttributes } from 'react';
import { classes } from './class-names';

/** `primary` once on a page, for the one next thing; `danger` for what cannot be taken back. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small';

const KINDS: Record<ButtonKind, string> = {
  primary:
    'border-accent bg-accent text-accent-ink hover:bg-accent-strong hover:border-accent-strong',
  secondary: 'border-rule bg-raised text-ink hover:border-ink',
  quiet: 'border-transparent text-accent hover:bg-accent-soft',
  danger: 'border-bad bg-raised text-bad hover:bg-bad-soft',
};

const SIZES: Record<ButtonSize, string> = {
  normal: 'min-h-11 px-4 py-2 text-base',
  small: 'min-h-9 px-3 py-1 text-sm pointer-coarse:min-h-11',
};

/** The looks of a button, shared with links that look like one. */
export function buttonLooks(kind: ButtonKind, size: ButtonSize): string {
  return classes(
    'inline-flex items-center justify-center gap-2 rounded-sm border font-semibold text-center leading-tight',
    'aria-disabled:opacity-60 disabled:opacity-60 disabled:cursor-not-allowed',
    KINDS[kind],
    SIZES[size],
  );
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: ButtonKind;
  size?: ButtonSize;
};

/** A native button; it submits its form unless `type` says otherwise. 44 px high on touch. */
export function Button({
  kind = 'secondary',
  size = 'normal',
  className,
  type = 'submit',
  ...rest
}: ButtonProps) {
  return <button type={type} className={classes(buttonLooks(kind, size), className)} {...rest} />;
}
