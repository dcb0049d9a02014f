import type { RosterFaultCode } from '~/core/fellowship/roster/fault';

/** A list of people with one fault planted in it. */
export interface BadRoster {
  what: string;
  bytes: Uint8Array;
  code: RosterFaultCode;
  /** The line that the fault is in. */
  line: number;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const HEAD = 'email,name,group\n';
const GOOD = 'rain@test.example,Rain Sari,River\n';

/** The second line of data is `line`, so that it is the third of the file. */
const third = (line: string) => utf8(`${HEAD}${GOOD}${line}\n`);

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function utf16(text: string, mark: readonly number[]): Uint8Array {
  const big = mark[0] === 0xfe;
  const units = [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from([...mark, ...units]);
}

type Planted = readonly [what: string, bytes: Uint8Array, code: RosterFaultCode, line: number];

const MARK = Uint8Array.from([0xef, 0xbb, 0xbf]);

const FILES: readonly Planted[] = [
  ['an empty file', utf8(''), 'empty', 1],
  ['a byte order mark alone', MARK, 'empty', 1],
  ['nothing but empty lines', utf8('\n \n\t\n'), 'empty', 1],
  ['a head alone', utf8(HEAD), 'noRows', 1],
  ['a head and empty lines', utf8(`\n${HEAD}\n\n`), 'noRows', 2],
  ['UTF-16, little end first', utf16(HEAD + GOOD, [0xff, 0xfe]), 'utf16', 1],
  ['UTF-16, big end first', utf16(HEAD + GOOD, [0xfe, 0xff]), 'utf16', 1],
  ['UTF-16 without a mark', utf16(HEAD + GOOD, []), 'nul', 1],
  ['a workbook of Excel', joined(Uint8Array.from([0x50, 0x4b, 3, 4]), utf8('xl')), 'workbook', 1],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'workbook', 1],
  [
    'a name in Windows-1252',
    joined(utf8(`${HEAD}${GOOD}a@test.example,Ren`), Uint8Array.from([0xe9]), utf8(',\n')),
    'notUtf8',
    3,
  ],
  [
    'a character cut short',
    joined(utf8(`${HEAD}a@test.example,`), Uint8Array.from([0xe2, 0x82]), utf8(',\n')),
    'notUtf8',
    2,
  ],
  [
    'half a pair of UTF-16 in UTF-8',
    joined(utf8(`${HEAD}a@test.example,`), Uint8Array.from([0xed, 0xa0, 0x80]), utf8(',\n')),
    'surrogate',
    2,
  ],
  ['a NUL', third('snow@test.example,Sn\u0000w,'), 'nul', 3],
  ['a file over the limit', utf8(HEAD + GOOD.repeat(9_000)), 'tooLarge', 7_711],
  ['a line of ten megabytes', utf8(`${HEAD}${'x'.repeat(10_000_000)}\n`), 'tooLarge', 2],
  ['a line that is too long', third(`snow@test.example,${'x'.repeat(3_000)},`), 'lineLong', 3],
  [
    'too many people',
    utf8(HEAD + Array.from({ length: 1_001 }, (_, at) => `p${at}@test.example,P,\n`).join('')),
    'tooManyRows',
    1_002,
  ],
];

const HEADS: readonly Planted[] = [
  ['no head', utf8(GOOD), 'headMissing', 1],
  ['no column for addresses', utf8('name,group\nRain,River\n'), 'columnMissing', 1],
  ['no column for names', utf8('email\nrain@test.example\n'), 'columnMissing', 1],
  ['a mistyped column', utf8('emial,name\na@test.example,A\n'), 'columnUnknown', 1],
  ['a column of another program', utf8('email,name,phone\na@b.example,A,1\n'), 'columnUnknown', 1],
  ['a column twice', utf8('email,name,Name\na@b.example,A,B\n'), 'columnTwice', 1],
  ['a column without a name', utf8('email,name,\na@b.example,A,\n'), 'columnUnnamed', 1],
  ['__proto__ as a column', utf8('email,name,__proto__\na@b.example,A,x\n'), 'columnReserved', 1],
  ['constructor as a column', utf8('email,name,constructor\na@b.c,A,x\n'), 'columnReserved', 1],
  ['a line for Excel', utf8(`sep=;\nemail;name\na@b.example;A\n`), 'separatorLine', 1],
  ['another delimiter', utf8('email|name|group\na@b.example|A|\n'), 'columnUnknown', 1],
  ['an open quote in the head', utf8('email,"name\na@b.example,A\n'), 'quoteOpen', 1],
  ['a second byte order mark', joined(MARK, MARK, utf8(HEAD + GOOD)), 'invisible', 1],
];

const LINES: readonly (readonly [string, string, RosterFaultCode])[] = [
  ['a quote that is not closed', 'snow@test.example,"Snow,', 'quoteOpen'],
  ['a quote inside a cell', 'snow@test.example,Sn"ow,', 'quoteStray'],
  ['text after a closing quote', 'snow@test.example,"Sn"ow,', 'quoteAfter'],
  ['a cell over two lines', 'snow@test.example,"Snow\nWhite",', 'quoteOpen'],
  ['a cell too few', 'snow@test.example,Snow', 'tooFewCells'],
  ['a cell too many', 'snow@test.example,White,Snow,River', 'tooManyCells'],
  ['another delimiter than the head', 'snow@test.example;Snow;River', 'tooFewCells'],
  ['a formula with =', 'snow@test.example,=1+1,', 'formula'],
  ['a formula with +', 'snow@test.example,+62811,', 'formula'],
  ['a formula with -', 'snow@test.example,Snow,-2+3', 'formula'],
  ['a formula with @', 'snow@test.example,@SUM(A1),', 'formula'],
  ['a formula in quotes', 'snow@test.example,"=HYPERLINK(""x"")",', 'formula'],
  ['a formula behind a space', 'snow@test.example, =1,', 'formula'],
  ['a tab before a name', 'snow@test.example,\tSnow,', 'formula'],
  ['no address', ',Snow,River', 'addressMissing'],
  ['an address without a place', 'snow,Snow,', 'addressWrong'],
  ['an address without a dot', 'snow@localhost,Snow,', 'addressWrong'],
  ['two addresses in a cell', 'snow@test.example snow@b.example,Snow,', 'addressWrong'],
  ['a name around the address', 'Snow <snow@test.example>,Snow,', 'addressWrong'],
  ['an address that is too long', `${'s'.repeat(250)}@b.example,Snow,`, 'addressWrong'],
  ['the same address again', 'rain@test.example,Rain Again,', 'addressTwice'],
  ['the same address in capitals', 'RAIN@Test.example,Rain,', 'addressTwice'],
  ['a name that is too long', `snow@test.example,${'n'.repeat(121)},`, 'nameLong'],
  ['a group that is too long', `snow@test.example,Snow,${'g'.repeat(121)}`, 'groupLong'],
  ['a bell', 'snow@test.example,Sn\u0007ow,', 'control'],
  ['an escape for a terminal', 'snow@test.example,\u001b[31mSnow,', 'control'],
  ['a line end of Unicode', 'snow@test.example,Sn\u2028ow,', 'control'],
  ['text that turns its direction', 'snow@test.example,\u202EwonS,', 'direction'],
  ['an isolate of direction', 'snow@test.example,\u2066Snow\u2069,', 'direction'],
  ['a space without width in an address', 'sn\u200Bow@test.example,Snow,', 'invisible'],
  ['a soft hyphen', 'snow@test.example,Sn\u00ADow,', 'invisible'],
  ['a filler that cannot be seen', 'snow@test.example,\u3164,', 'invisible'],
  ['a byte order mark in the middle', '\uFEFFsnow@test.example,Snow,', 'invisible'],
  ['a character that was lost', 'snow@test.example,Ren\uFFFD,', 'lost'],
  ['half a pair that a browser replaced', 'snow@test.example,Sn\uD83Dow,', 'lost'],
];

/** Lists with a fault each, of every kind that there is but for too many. */
export const BAD_ROSTERS: readonly BadRoster[] = [
  ...FILES,
  ...HEADS,
  ...LINES.map(([what, line, code]): Planted => [what, third(line), code, 3]),
].map(([what, bytes, code, line]) => ({ what, bytes, code, line }));
