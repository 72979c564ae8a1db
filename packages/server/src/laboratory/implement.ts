import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { choicesAt, laboratoriesOf } from './choices';
import { addControl, controlsOf } from './controls';
import { sendBack, verify, withdraw } from './decide';
import { enterResult } from './enter';
import { receive, reject } from './receive';
import { release } from './release';
import { releasedFile } from './released';
import { tubeWithChain, worklist } from './worklist';

/** What a laboratory does with tubes and results. */
export function implementLaboratory(services: Services): Implementations['laboratory'] {
  return {
    receive: (input, call) => receive(call, input),
    reject: (input, call) => reject(services, call, input),
    worklist: (input, call) => worklist(call, input),
    tube: (input, call) => tubeWithChain(call, input),
    enter: (input, call) => enterResult(services, call, input),
    verify: (input, call) => verify(call, input),
    sendBack: (input, call) => sendBack(call, input),
    release: (input, call) => release(services, call, input),
    withdraw: (input, call) => withdraw(services, call, input),
    addControl: (input, call) => addControl(services, call, input),
    controls: (input, call) => controlsOf(call, input),
    released: (input, call) => releasedFile(services, call, input),
    choices: ({ place }, call) => choicesAt(call, place),
    sites: (input, call) => laboratoriesOf(call, input),
  };
}
