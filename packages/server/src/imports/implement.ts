import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { cancel, commit, listFiles, showFile, upload } from './files';
import { listRows, problemsFile, templateFile } from './rows';

/** Files of results. */
export function implementImports(services: Services): Implementations['imports'] {
  return {
    upload: (input, call) => upload(services, call, input),
    list: (input, call) => listFiles(call, input),
    show: (input, call) => showFile(call, input),
    rows: (input, call) => listRows(call, input),
    commit: (input, call) => commit(services, call, input),
    cancel: (input, call) => cancel(call, input),
    problems: (input, call) => problemsFile(call, input),
    template: ({ place }, call) => templateFile(call, place),
  };
}
