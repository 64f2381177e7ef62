/**
 * Writes resources/places/connecticut.json: the middle of every ZIP area of Connecticut, from the package
 * `zipcodes`. Run it after that package was updated; a test says when the file is behind.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import zipcodes from 'zipcodes';
import { inRepo } from './lib/repo.mjs';

/** By ZIP code: latitude and longitude in degrees, and the name of the place. */
export const connecticut = () =>
  Object.fromEntries(
    Object.values(zipcodes.codes)
      .filter(({ state }) => state === 'CT')
      .map(({ zip, latitude, longitude, city }) => [zip, [latitude, longitude, city]])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lines = Object.entries(connecticut()).map(
    ([zip, place]) => `  "${zip}": ${JSON.stringify(place).replaceAll(',', ', ')}`,
  );
  writeFileSync(inRepo('resources', 'places', 'connecticut.json'), `{\n${lines.join(',\n')}\n}\n`);
}
