/** What an invented applicant works on: a question between countries, in parts of sentences. */
export interface Matter {
  /** What is disputed between whom. */
  readonly dispute: string;
  readonly known: string;
  readonly unknown: string;
  /** What one side fears, and what the other does. */
  readonly one: string;
  readonly other: string;
  /** Who did not believe whose figures. */
  readonly scene: string;
  readonly plan: string;
}

/** By the id of the field in the call. */
export const MATTERS: Readonly<Record<string, Matter>> = {
  air: {
    dispute: 'how much of the smoke over three capitals comes from peat fires across the strait',
    known: 'Satellites count the hot spots within hours, and wind fields tell where the smoke went',
    unknown:
      'nobody measures how deep the peat burns, so the tonnes differ by a factor of three between models',
    one: 'will be billed for every dry season, also for fires that were lit elsewhere',
    other: 'close their schools for weeks and are told that the wind is nobody’s',
    scene:
      'A plantation company, a health office and a village each came with a map of the same fires, and no two agreed.',
    plan: 'compare the hourly readings of eleven stations on both sides and publish them on one page',
  },
  water: {
    dispute:
      'what the dams upstream do to the flood that fishers and rice farmers downstream wait for',
    known:
      'Gauges show that the river rises later than it did and carries less than half of the silt',
    unknown:
      'how much of that is the dams, how much the sand that is dug out, and how much a run of dry years',
    one: 'sell the power before the turbines are paid for and cannot give up a season of it',
    other: 'lose a harvest that no compensation fund has ever counted',
    scene:
      'Engineers showed us a curve of the flow, and an old fisher said that this was not the year he had lived through.',
    plan: 'train gauge readers in nine villages and bring their figures to the river commission’s table',
  },
  ocean: {
    dispute: 'whether the tuna that two fleets catch belong to one stock or to two',
    known: 'Tags and genes say that young fish cross the line on the map before they spawn',
    unknown: 'what share of them does, because most landings are written down only by weight',
    one: 'will be given a quota for fish that others catch as juveniles',
    other: 'have never been asked to count and see in every form the beginning of a ban',
    scene:
      'The fishers’ association and our laboratory had counted the same market for a month, and we were a third apart.',
    plan: 'set up a shared log book in two ports, in the words that the crews use',
  },
  health: {
    dispute:
      'when a government must tell its neighbours of an outbreak, and what it may ask in return',
    known: 'An early sample shortens an epidemic by weeks, and the sequence can be read in a day',
    unknown: 'whether the strain in the border markets is the one that the hospitals report',
    one: 'are closed off by their neighbours on the day on which they are honest',
    other: 'learn of a fever from travellers and buy vaccines grown from samples they never saw',
    scene:
      'Two provincial health offices on either side of a bridge each said that the cases came from the other.',
    plan: 'write with my colleagues across the bridge one case definition that both offices use',
  },
  climate: {
    dispute:
      'who should close coal plants first, and who pays for lines that carry power across borders',
    known: 'The plants’ emissions are metered, and their remaining years stand in their contracts',
    unknown: 'how fast demand will grow, on which the ministries’ own forecasts differ by half',
    one: 'would leave their newest plants standing idle with the debt unpaid',
    other: 'see the sea in their streets already and hear of another decade',
    scene:
      'The utility’s model and ours used the same data and recommended opposite things to the same minister.',
    plan: 'open the demand forecasts of three utilities to each other’s planners',
  },
  biodiversity: {
    dispute:
      'how benefits are shared when a forest’s plants, known to one people, become another’s product',
    known: 'Use of the plant is documented on both sides of the border since before there was one',
    unknown:
      'whose knowledge led to the compound, and whether the sequence in the database is the plant',
    one: 'would have to stop research that was begun in good faith',
    other: 'have shown visitors their forest for fifty years and received a calendar',
    scene:
      'Rangers, elders and a university each had a list of what grows there, and each list left out what the others lived from.',
    plan: 'make a register that elders can close and open themselves, and teach two herbaria to read it',
  },
  technology: {
    dispute:
      'whether data about people may be stored abroad, and whose court decides when it leaks',
    known: 'Most of the region’s health and payment records already lie in three cities',
    unknown: 'what is done with them there, for the audits are not made public',
    one: 'would have to build data centres that they cannot cool or afford',
    other: 'find that a law of their own ends at somebody else’s cable',
    scene:
      'A ministry and a company quoted the same audit at each other, and it turned out that neither had been given all of it.',
    plan: 'draft a form of audit that four regulators would accept from each other',
  },
  disaster: {
    dispute: 'who warns whom of a wave or a flood, and who answers for a warning that was wrong',
    known: 'The buoys and seismographs give between nine and forty minutes',
    unknown: 'how many people act on a message in a language that is not theirs',
    one: 'lose trust with every false alarm and are blamed for each silence',
    other: 'have been reached by the water before the message',
    scene:
      'After the flood, the agency’s log said that we had been warned, and nobody in our three villages had heard it.',
    plan: 'test one warning in five languages with the villages that it is for, twice a year',
  },
};
