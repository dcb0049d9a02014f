const LONGEST = 254;

/** Whether mail could be sent there, as far as a look at it tells. 254 characters: RFC 5321, 4.5.3.1. */
export function isAddress(text: string): boolean {
  return (
    text.length <= LONGEST &&
    !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) &&
    /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\.]+(\.[^\s@.<>()",;:\\]+)+$/.test(text)
  );
}

/** An e-mail address as it is kept and compared. */
export function normalAddress(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
