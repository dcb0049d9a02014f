import type { RosterFault } from './fault';

/** The most of a file that is read, in bytes. */
export const MOST_BYTES = 256 * 1024;

/** The lines of a file, or why it has none. */
export type Decoded = { ok: true; lines: string[] } | { ok: false; faults: RosterFault[] };

const [LF, CR] = [0x0a, 0x0d];

/**
 * The lines of a file in UTF-8, with or without a byte order mark, its lines ended by LF, CR LF or CR.
 * Nothing is guessed: what is not UTF-8 is refused, since a wrong guess spoils people's names.
 */
export function decodeLines(bytes: Uint8Array): Decoded {
  const whole = wholeFault(bytes);
  if (whole !== null) return { ok: false, faults: [whole] };
  const lines: string[] = [];
  const faults: RosterFault[] = [];
  for (const [index, piece] of pieces(withoutMark(bytes)).entries()) {
    try {
      lines.push(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(piece));
    } catch {
      faults.push(byteFault(piece, index + 1));
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, lines };
}

/** How many lines end in these bytes; CR LF ends one. */
export function lineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === LF ? bytes[at - 1] !== CR : bytes[at] === CR) count += 1;
  }
  return count;
}

function wholeFault(bytes: Uint8Array): RosterFault | null {
  if (starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])) return { line: 1, code: 'utf16' };
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { line: 1, code: 'workbook' };
  }
  if (bytes.length > MOST_BYTES) {
    const line = lineEnds(bytes.subarray(0, MOST_BYTES)) + 1;
    return { line, code: 'tooLarge', number: MOST_BYTES / 1024 };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { line: lineEnds(bytes.subarray(0, nul)) + 1, code: 'nul' };
  const isBlank = withoutMark(bytes).every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13));
  return isBlank ? { line: 1, code: 'empty' } : null;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return starts(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
}

function starts(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, index) => bytes[index] === byte);
}

/** In UTF-8 no byte of a longer character looks like the end of a line. */
function pieces(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== LF && bytes[at] !== CR) continue;
    found.push(bytes.subarray(from, at));
    if (bytes[at] === CR && bytes[at + 1] === LF) at += 1;
    from = at + 1;
  }
  if (from < bytes.length) found.push(bytes.subarray(from));
  return found;
}

/** Half a character of UTF-16 written as if it were a whole one, or bytes of another encoding. */
function byteFault(piece: Uint8Array, line: number): RosterFault {
  for (let at = 0; at < piece.length; at += 1) {
    if (piece[at] === 0xed && (piece[at + 1] ?? 0) >= 0xa0) return { line, code: 'surrogate' };
  }
  const strange = piece.find((byte) => byte >= 0x80) ?? 0;
  return { line, code: 'notUtf8', found: `0x${strange.toString(16).toUpperCase()}` };
}
