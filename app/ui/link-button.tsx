import { Link, type LinkProps } from '@remix-run/react';
import { type ButtonKind, type ButtonSize, buttonLooks } from './button';
import { classes } from './class-names';

type LinkButtonProps = LinkProps & { kind?: ButtonKind; size?: ButtonSize; className?: string };

/** A link that is as important as a button: it goes somewhere and changes nothing. */
export function LinkButton({
  kind = 'secondary',
  size = 'normal',
  className,
  ...rest
}: LinkButtonProps) {
  return <Link className={classes(buttonLooks(kind, size), className)} {...rest} />;
}
