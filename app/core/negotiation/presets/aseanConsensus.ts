import type { CommandType } from '../command';
import type { Preset } from './preset';

const voice: readonly CommandType[] = ['requestFloor', 'yieldFloor', 'speak', 'raisePointOfOrder'];
const chairing: readonly CommandType[] = [
  'speak',
  'ruleOnPoint',
  'advancePhase',
  'suspend',
  'resume',
  'extendTime',
];
const texting: readonly CommandType[] = [
  'proposeOption',
  'supportOption',
  'withdrawSupport',
  'offerWording',
  'objectToClosing',
];
const science: readonly CommandType[] = ['shareEvidence', 'askScienceBody'];
const scienceBody: readonly CommandType[] = ['shareEvidence', 'answerScienceQuestion'];
const corridor: readonly CommandType[] = ['openCaucus', 'say', 'leaveCaucus', 'closeCaucus'];
const bargaining: readonly CommandType[] = ['tablePackage', 'answerPackage'];
const gavelling: readonly CommandType[] = ['closeArticle', 'reopenArticle'];
const goodOffices: readonly CommandType[] = ['offerWording', 'tablePackage', 'askScienceBody'];

/**
 * Consultation and consensus as ASEAN bodies practise it: no vote is provided
 * (ASEAN Charter, Art. 20(1)), the annual chair presides and offers good offices (Arts 31–32).
 * The order of phases is the working pattern of senior officials' meetings; it is our design.
 */
export const aseanConsensus: Preset = {
  id: 'asean-consensus',
  decisionRule: 'consensus',
  decisionRuleSource: 'ASEAN Charter, Art. 20(1)',
  silenceAllowed: true,
  adoptionPhase: 'adoption',
  afterAdoption: 'explanations',
  phases: [
    {
      id: 'opening',
      next: ['first-reading'],
      speakersList: true,
      share: 10,
      permits: { member: voice, observer: voice, chair: chairing },
    },
    {
      id: 'first-reading',
      next: ['informals', 'drafting'],
      speakersList: true,
      share: 20,
      permits: {
        member: [...voice, ...texting, ...science],
        observer: [...voice, 'offerWording', ...scienceBody],
        chair: [...chairing, ...gavelling, 'offerWording', 'askScienceBody'],
      },
    },
    {
      id: 'informals',
      next: ['drafting', 'first-reading'],
      speakersList: false,
      share: 30,
      permits: {
        member: ['speak', ...texting, ...science, ...corridor, ...bargaining],
        observer: ['speak', 'offerWording', ...scienceBody, ...corridor, ...bargaining],
        chair: [...chairing, ...gavelling, ...corridor, ...goodOffices],
      },
    },
    {
      id: 'drafting',
      next: ['adoption', 'informals'],
      speakersList: true,
      share: 20,
      permits: {
        member: [...voice, ...texting, ...science, ...corridor, ...bargaining],
        observer: [...voice, 'offerWording', ...scienceBody, ...corridor, ...bargaining],
        chair: [...chairing, ...gavelling, ...corridor, ...goodOffices],
      },
    },
    {
      id: 'adoption',
      next: ['drafting', 'informals'],
      speakersList: true,
      share: 12,
      permits: {
        member: [...voice, ...corridor, 'objectToConsensus', 'breakSilence', 'answerPackage'],
        observer: [...voice, ...corridor],
        chair: [...chairing, ...corridor, 'callForDecision', 'declareResult', 'end'],
      },
    },
    {
      id: 'explanations',
      next: [],
      speakersList: true,
      share: 8,
      permits: {
        member: [...voice, 'explainPosition', 'enterReservation'],
        observer: [...voice, 'explainPosition'],
        chair: [...chairing, 'end'],
      },
    },
  ],
};
