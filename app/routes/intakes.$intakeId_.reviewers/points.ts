/** A score or a difference in hundredths as it is read: `6250` is `62.5`. */
export function pointsText(hundredths: number): string {
  const text = (hundredths / 100).toFixed(1);
  return text === '-0.0' ? '0.0' : text.replace('-', '−');
}
