/** Merit in hundredths as it is read: `6250` is `62.50`. */
export function pointsText(hundredths: number): string {
  return (hundredths / 100).toFixed(2).replace('-', '−');
}

/** A difference of merit with its sign: `+1.25`, `−0.40`. */
export function differenceText(hundredths: number): string {
  return `${hundredths > 0 ? '+' : ''}${pointsText(hundredths)}`;
}
