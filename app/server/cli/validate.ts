import { type AddCommand, CommandError } from './cli';
import { placesIn } from './places';
import { judgeModules, scenariosIn } from './validate-modules';
import { judgeScenario } from './validate-scenario';

/**
 * `mufakat validate PATH...`: what is wrong in scenario files, modules' folders, or folders of either;
 * where, and what was expected. For modules also how long each lesson is and how hard to read.
 */
export const addValidate: AddCommand = (program, { log, say }) => {
  program
    .command('validate')
    .description('say what is wrong in scenarios and modules, and what each is like')
    .argument('<path...>', 'scenario files, folders of modules, or folders of either')
    .option('--scenarios <folder>', 'the scenarios that modules may name', 'scenarios')
    .action((paths: string[], { scenarios: folder }: { scenarios: string }) => {
      const { scenarios, modules } = placesIn(paths);
      const all = scenarios.length + modules.length;
      if (all === 0) throw new CommandError(`No scenario and no module in ${paths.join(', ')}.`);
      let bad = scenarios.filter((file) => !judgeScenario(file, say)).length;
      if (modules.length > 0) {
        const known = scenariosIn(folder, log);
        if (known === null) say(`${folder}: no such folder; scenarios and moves are not looked at`);
        bad += judgeModules(modules, known, say);
      }
      const what = modules.length > 0 ? 'files and modules' : 'files';
      if (bad > 0) throw new CommandError(`${bad} of ${all} ${what} not valid.`);
    });
};
