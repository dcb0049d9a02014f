/** Moves of a seat that show what somebody can do; a rubric names those that bear on each line. */
export const EVIDENCE_MOVES = [
  ...['speak', 'raisePointOfOrder', 'ruleOnPoint', 'appealRuling', 'proposeOption'],
  ...['supportOption', 'withdrawSupport', 'offerWording', 'closeArticle', 'objectToClosing'],
  ...['reopenArticle', 'tablePackage', 'answerPackage', 'openCaucus', 'say', 'leaveCaucus'],
  ...['closeCaucus', 'shareEvidence', 'askScienceBody', 'answerScienceQuestion'],
  ...['callForDecision', 'objectToConsensus', 'breakSilence', 'castVote', 'declareResult'],
  ...['enterReservation', 'explainPosition', 'advancePhase'],
] as const;

export type EvidenceMove = (typeof EVIDENCE_MOVES)[number];
