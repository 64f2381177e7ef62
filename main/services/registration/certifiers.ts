import type { UseCase } from '../../scope/scope';
import { certifiers as kept } from '../../store/certifiers';

export const certifiers: UseCase<'registration.certifiers'> = async ({ text }, { unit }) =>
  (await kept(unit).suggest(text, 8)).map(({ name, profession, licenceNumber }) => ({
    name,
    profession,
    licenceNumber,
  }));
