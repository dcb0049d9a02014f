/**
 * The passwords that guessers try first, of 8 characters or more (shorter ones are refused anyway),
 * in lower case: from published lists of leaked passwords, and this program's own demo password.
 */
const WORDS = `
00000000 0000000000 0123456789 10203040 11111111 111111111 1111111111 11112222 11223344 12121212
12341234 12344321 123123123 123321123 1234567890 123456789a 123456789q 12345678a 12345678q 1234qwer
123456abc 1234abcd 12qwaszx 13131313 147258369 147852369 18436572 19841984 1a2b3c4d 1q2w3e4r 1q2w3e4r5t
1qaz2wsx 1qaz2wsx3edc 1qazxsw2 20202020 21212121 22222222 23232323 25252525 31415926 314159265 33333333
44444444 55555555 66666666 77777777 78945612 789456123 852456987 87654321 88888888 963852741 98765432
987654321 9876543210 99999999 a1b2c3d4 a1234567 a12345678 a123456789 aa123456 aaaaaaaa abc12345 abcd1234
abcdefgh abcdefghi access14 adgjmptw administrator airborne alexander alexandra alexandre america1
anderson angelina anything apple123 arsenal1 asd12345 asdasdasd asdf1234 asdfasdf asdfghjk asdfghjkl
asdfjkl; assassin azertyuiop babygirl badminton barcelona baseball baseball1 basketball batman123
beautiful benjamin birthday blackberry blessing blink182 brooklyn buster12 butterfly bismillah
california caroline carolina cartman1 catherine champion changeme changeme1 charlie1 charlotte cheyenne
chelsea1 chicken1 chocolate christian christine christmas cjkysirj cocacola colorado computer computer1
consumer corvette courtney creative cristina crystal1 danielle darkness december default1 diamonds dolphin1
dolphins donald123 dragon12 drowssap einstein elephant elizabeth enterprise estrella evolution facebook
fernando firebird fireball football football1 forever1 forever21 fortytwo freedom1 friendly friends1
fuckyou1 gabriela gangster garfield gateway1 geronimo gfhjkmgfhjkm giovanni goldfish goodluck gooners1
greenday hannah123 happy123 hardcore hello123 hellokitty hellohello hercules heather1 helpme123 hotmail1
houston1 iloveyou iloveyou1 iloveyou2 iloveyou! iloveu123 indonesia infinity internet isabella
jackson5 jakarta1 jeffrey1 jennifer jessica1 jonathan jordan23 justin123 katherine kimberly kingkong
kristina langley1 lasvegas lebron23 leonardo letmein1 letmein123 letmein! liverpool liverpool1 lkjhgfdsa
lollipop login123 lovelove loveyou1 luckystar mackenzie madison1 malaysia mandarin manchester manila123
margaret marlboro marshall maryjane master123 matthew1 maverick mercedes metallica michael1 michelle
microsoft midnight mississippi monkey12 monkey123 monster1 mountain mufakat-demo mufakat123 mustang1
mynoob123 nathan123 nicholas nintendo november nothing1 office123 p@ssw0rd p@ssword pa55word pa$$w0rd
pakistan panasonic paradise parola123 pass1234 pass12345 passport passw0rd passw0rd1 password password!
password0 password01 password1 password1! password12 password123 password1234 password2 password3
password@123 patricia patrick1 penelope philippines phoenix1 playboy1 pokemon1 portugal precious
princess princess1 professor p4ssword q1w2e3r4 q1w2e3r4t5 qazwsx123 qazwsxedc qazxswedc qq123456 qqqqqqqq
qwaszx12 qwer1234 qwerasdf qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456
qwerqwer rahasia123 rainbow1 rastaman rebecca1 redskins remember richard1 rockstar ronaldo7 rush2112
samantha samsung1 sandiego saturday savannah scarface scorpion scotland secret123 security september
serenity shadow12 shopping simpsons singapore slipknot snickers snowball snowboard softball something
southpark spiderman spitfire squirrel srilanka srinivas starcraft stargate startrek starwars starwars1
stephanie steelers sterling strawberry success1 summer12 summer123 sunflower sunshine sunshine1 superman
superman1 superstar swordfish tanzania target123 tennessee test1234 testtest thailand theodore thompson
thunder1 tigger12 tinkerbell topsecret toyota123 training treasure trustno1 trustnoone undertaker universe
valentina valentine vancouver victoria vietnam123 virginia volleyball wachtwoord warcraft warriors
welcome1 welcome12 welcome123 welcome! westlife whatever william1 williams windows1 wolverine woodland
wordpass wrestling xxxxxxxx yamaha123 yankees1 yellowstone yourname zaq12wsx zaq1zaq1 zaq1xsw2 zxcvbnm1
zxcvbnm123 zxcvbnm, zzzzzzzz
`;

const COMMON: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Rows and series that fingers find by themselves. */
const SERIES = [
  '0123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];

/** Whether `password` is among the first that a guesser tries, whatever its capitals. */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const backwards = [...plain].reverse().join('');
  if (new Set(plain).size <= 2) return true;
  return [plain, backwards].some(
    (text) => COMMON.has(text) || SERIES.some((series) => series.includes(text)),
  );
}
