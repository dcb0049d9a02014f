/**
 * The instruments a refusal rests on. UNGA rules apply to our tables by analogy and are cited by
 * their plenary/committee numbers.
 */
const rules = {
  charter20: 'ASEAN Charter, Art. 20(1)',
  charter31: 'ASEAN Charter, Arts 31–32',
  floor: 'UNGA rules 68/109',
  point: 'UNGA rules 71/113',
  closing: 'UNGA rules 73/115',
  oral: 'UNGA rules 72/114',
  silence: 'OSCE Rules of Procedure (2006), App. 1(A)',
  observers: 'Escazú COP rules, XIV.2',
  brackets: 'ITU, treaty-making explained: square brackets',
  package: 'WTO Doha Declaration, para. 47',
} as const;

/** Every reason for which a command can be refused, with the rule behind it (null: the table's own order). */
export const refusalRules = {
  notSeated: null,
  notYourRole: 'charter31',
  observersCannot: 'observers',
  notInThisPhase: null,
  meetingNotStarted: null,
  meetingSuspended: null,
  meetingNotSuspended: null,
  meetingEnded: null,
  alreadyStarted: null,
  seatTaken: null,
  seatsEmpty: null,
  noSuchPhaseFromHere: 'charter31',
  decisionPending: 'charter20',
  notFinished: 'charter20',
  alreadyOnList: 'floor',
  hasFloor: 'floor',
  notYourFloor: 'floor',
  floorTaken: 'floor',
  noSpeakersList: 'floor',
  pointPending: 'point',
  noPointPending: 'point',
  noAppealHere: 'charter20',
  unknownIssue: null,
  unknownOption: null,
  unknownAlternative: null,
  articleClosing: 'brackets',
  articleClosed: 'package',
  articleNotClosing: 'brackets',
  articleNotClosed: 'brackets',
  alreadyInText: null,
  alreadySupports: null,
  notSupporting: null,
  sameWording: null,
  nobodySupports: 'charter20',
  supporterCannotObject: 'charter20',
  emptyPackage: null,
  unknownPackage: null,
  ownPackage: null,
  notAddressed: null,
  alreadyAnswered: null,
  unknownSeat: null,
  caucusTooSmall: null,
  caucusWithoutYou: null,
  notInCaucus: null,
  notYourCaucus: null,
  caucusClosed: null,
  unknownEvidence: null,
  evidenceNotHeld: null,
  alreadyShared: null,
  noScienceBody: null,
  onlyScienceBody: null,
  unknownQuestion: null,
  questionAnswered: null,
  bracketsRemain: 'brackets',
  packageIncomplete: 'package',
  noVoteHere: 'charter20',
  silenceBeyondMeeting: 'silence',
  silenceNotAllowed: 'silence',
  noQuestionPending: 'charter20',
  noSilencePending: 'silence',
  alreadyObjected: 'charter20',
  questionStillStands: 'charter20',
  nothingAdopted: 'charter20',
  unknownInject: null,
  injectReleased: null,
  unknownDeadline: null,
  notYetDue: null,
} as const satisfies Readonly<Record<string, keyof typeof rules | null>>;

export type RefusalCode = keyof typeof refusalRules;

/**
 * Why a move is not legal. The sentence and what would make the move legal are in the message
 * catalogue as `refusal.<code>` and `refusal.<code>.remedy`, with `values` filled in.
 */
export interface Refusal {
  readonly code: RefusalCode;
  /** The rule as cited to the learner, or null where it is the table's own order. */
  readonly rule: string | null;
  readonly values: Readonly<Record<string, string>>;
}

/** Makes a refusal; `values` are names and ids that its sentence mentions. */
export function refuse(code: RefusalCode, values: Refusal['values'] = {}): Refusal {
  const key = refusalRules[code];
  return { code, rule: key === null ? null : rules[key], values };
}
