import type { ItemFile } from '~/core/learning/format/items';

const about = {
  outcomes: ['explain-silence'],
  concepts: ['silence'],
  explanation: 'Silence is consent only where the rules say so.',
};

const choices: ItemFile[] = [
  {
    ...about,
    id: 'one',
    type: 'single',
    prompt: 'What does silence mean?',
    options: [
      { id: 'consent', text: 'Consent', feedback: 'Yes: nobody broke it.' },
      { id: 'refusal', text: 'Refusal', feedback: 'No: a refusal must be said.' },
      { id: 'nothing', text: 'Nothing', feedback: 'No: the rules give it a meaning.' },
    ],
    answer: 'consent',
  },
  {
    ...about,
    id: 'many',
    type: 'multiple',
    marks: 2,
    prompt: 'Who may break the silence?',
    options: [
      { id: 'member', text: 'A member', feedback: 'Yes.' },
      { id: 'chair', text: 'The chair', feedback: 'No: the chair leads.' },
      { id: 'other-member', text: 'Another member', feedback: 'Yes.' },
      { id: 'press', text: 'The press', feedback: 'No.' },
    ],
    answers: ['member', 'other-member'],
  },
  {
    ...about,
    id: 'number',
    type: 'numeric',
    outcomes: ['read-levels'],
    prompt: 'By how much did the level upstream fall?',
    answer: '4',
    tolerance: { absolute: '0.1' },
    unit: { symbol: 'm', others: [{ symbol: 'cm', factor: '0.01' }] },
    mistakes: [{ answer: '3', feedback: 'That is the gauge downstream.' }],
  },
];

const arrangements: ItemFile[] = [
  {
    ...about,
    id: 'order',
    type: 'ordering',
    prompt: 'In which order?',
    entries: [
      { id: 'draft', text: 'The draft is sent', feedback: 'First.' },
      { id: 'wait', text: 'The deadline runs', feedback: 'Then.' },
      { id: 'adopt', text: 'The text is adopted', feedback: 'Last.' },
    ],
  },
  {
    ...about,
    id: 'pairs',
    type: 'matching',
    prompt: 'Who does what?',
    pairs: [
      { id: 'chair', left: 'Chair', right: 'Gavels', feedback: 'The chair gavels.' },
      { id: 'member', left: 'Member', right: 'Objects', feedback: 'A member objects.' },
    ],
    extras: [{ id: 'sings', text: 'Sings' }],
  },
  {
    ...about,
    id: 'gaps',
    type: 'fill-in',
    prompt: 'Complete the rule.',
    text: 'A text is {{done}} unless somebody {{against}}.',
    gaps: [
      { id: 'done', accept: ['adopted', 'agreed'], feedback: 'Adopted.' },
      { id: 'against', accept: ['objects'], feedback: 'Objects.' },
    ],
  },
  {
    ...about,
    id: 'sort',
    type: 'classify',
    prompt: 'Which is which?',
    categories: [
      { id: 'interest', title: 'Interest' },
      { id: 'position', title: 'Position' },
    ],
    statements: [
      { id: 'one', text: 'We need no floods.', category: 'interest', feedback: 'A need.' },
      { id: 'two', text: 'We want daily data.', category: 'position', feedback: 'A demand.' },
    ],
  },
];

const judged: ItemFile[] = [
  {
    ...about,
    id: 'words',
    type: 'short-text',
    marks: 3,
    prompt: 'Why is silence risky?',
    mostWords: 60,
    rubric: [
      {
        id: 'reason',
        title: 'Reason',
        levels: [
          { marks: 0, text: 'None.' },
          { marks: 3, text: 'One that holds.' },
        ],
      },
    ],
    model: 'Because nobody knows why it was kept.',
  },
  {
    ...about,
    id: 'move',
    type: 'move',
    prompt: 'You are Sembrai in the first reading. What do you do?',
    position: {
      scenario: 'river-of-nine',
      seat: 'sembrai',
      before: [
        { seat: 'chair', afterMinutes: 5, command: { type: 'advancePhase', to: 'first-reading' } },
      ],
      at: 6,
    },
    options: [
      {
        id: 'propose',
        text: 'Propose monthly data',
        command: { type: 'proposeOption', issue: 'flow-data', option: 'monthly' },
        feedback: 'Yes: the first reading is for this.',
      },
      {
        id: 'gavel',
        text: 'Close the article',
        command: { type: 'closeArticle', issue: 'flow-data' },
        feedback: 'No: only the chair closes articles.',
      },
    ],
    answer: 'propose',
  },
];

/** One item of every type. */
export const smallItems: ItemFile[] = [...choices, ...arrangements, ...judged];
