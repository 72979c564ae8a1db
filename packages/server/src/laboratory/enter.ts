import type { LabTube, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { scanMoment } from '../stays/moment';
import { doerOf } from '../tubes/steps';
import { labTube } from './lab-tube';
import { ownLaboratory } from './own-laboratory';
import { recordFindings } from './record';

type Input = ReceivedOf<(typeof contract)['laboratory']['enter']>;

/** Enters what was found in a tube, or what takes the place of a result that was released. */
export async function enterResult(
  services: Services,
  call: Call,
  { place, ...found }: Input,
): Promise<LabTube | Refusal> {
  const laboratory = await ownLaboratory(call, place);
  if (laboratory === undefined) return refuse('not_found');
  const testedAt = scanMoment(found.testedAt, call.now, 'testedAt');
  if (isRefusal(testedAt)) return testedAt;
  const [recorded] = await recordFindings(services, doerOf(call), place, [{ ...found, testedAt }]);
  if (recorded === undefined || 'refused' in recorded) return recorded ?? refuse('not_found');
  await call.audit({ subjects: [], area: laboratory.area, province: laboratory.province });
  return labTube(call, recorded.tube);
}
