import type { CommandType } from '~/core/negotiation/command';

/** A part of the procedure, as moves are listed. */
export type Family = 'floor' | 'text' | 'packages' | 'caucus' | 'evidence' | 'decision' | 'meeting';

const places: Partial<Record<CommandType, readonly [Family, string]>> = {
  requestFloor: ['floor', '#floor'],
  yieldFloor: ['floor', '#floor'],
  speak: ['floor', '#floor'],
  raisePointOfOrder: ['floor', '#floor'],
  ruleOnPoint: ['floor', '#floor'],
  proposeOption: ['text', '#text'],
  supportOption: ['text', '#text'],
  withdrawSupport: ['text', '#text'],
  offerWording: ['text', '#text'],
  closeArticle: ['text', '#text'],
  objectToClosing: ['text', '#text'],
  reopenArticle: ['text', '#text'],
  tablePackage: ['packages', '?panel=packages&open=package-build#package-build'],
  answerPackage: ['packages', '?panel=packages#panel'],
  openCaucus: ['caucus', '?panel=caucuses&open=caucus-open#caucus-open'],
  say: ['caucus', '?panel=caucuses#panel'],
  leaveCaucus: ['caucus', '?panel=caucuses#panel'],
  closeCaucus: ['caucus', '?panel=caucuses#panel'],
  shareEvidence: ['evidence', '?panel=evidence#panel'],
  askScienceBody: ['evidence', '?panel=evidence&open=science-ask#science-ask'],
  answerScienceQuestion: ['evidence', '?panel=evidence#panel'],
  callForDecision: ['decision', '#decision'],
  objectToConsensus: ['decision', '#decision'],
  breakSilence: ['decision', '#decision'],
  declareResult: ['decision', '#decision'],
  enterReservation: ['decision', '#decision'],
  explainPosition: ['decision', '#decision'],
  advancePhase: ['meeting', '#chair'],
  suspend: ['meeting', '#chair'],
  resume: ['meeting', '#chair'],
  extendTime: ['meeting', '#chair'],
  end: ['meeting', '#chair'],
};

/** Where on the page a move is made: its family, and the part of an address that leads there. */
export function placeOf(type: CommandType): { family: Family; href: string } | null {
  const place = places[type];
  return place ? { family: place[0], href: place[1] } : null;
}
