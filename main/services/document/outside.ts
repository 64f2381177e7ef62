/** Files from outside: dialogs, the scanner folder, and reading by token. */
import { largestFile, mostPixels } from '../../../preload/contract/document';
import { instantOf } from '../../rules/calendar';
import { isWhole, kindOf, pixelsOf } from '../../rules/file-kind';
import { operatorOf } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { GateScope, UseCase } from '../../scope/scope';
import { answerLater } from '../common/answer-later';

const operatorIn = ({ caller }: GateScope): string => (operatorOf(caller) ?? refuse('not-found')).id;

export const chooseFile: UseCase<'document.chooseFile'> = async (_, scope) => {
  const { desk, newId } = scope;
  const operator = operatorIn(scope);
  const token = newId();
  answerLater(token, scope, async () => {
    const file = await desk.files.chooseFile();
    if (file) desk.outside.give(token, operator, file);
    return file !== null;
  });
  return { token };
};

export const chooseFolder: UseCase<'document.chooseFolder'> = async (_, scope) => {
  const token = scope.newId();
  answerLater(token, scope, () => scope.desk.files.chooseFolder());
  return { token };
};

export const scanner: UseCase<'document.scanner'> = async (_, { desk }) => ({
  folder: await desk.files.folder(),
});

export const scans: UseCase<'document.scans'> = async (_, scope) => {
  const { desk, newId } = scope;
  const operator = operatorIn(scope);
  const files = (await desk.files.scans()) ?? refuse('scanner-folder-gone');
  return {
    files: files.map((file) => {
      const token = newId();
      desk.outside.give(token, operator, file);
      return { token, name: file.name, at: instantOf(file.at), size: file.size };
    }),
  };
};

const megabytes = largestFile / 1_000_000;

/** Each way in which a file cannot be used says what to do; the file itself stays as it is. */
export const read: UseCase<'document.read'> = async ({ token }, scope) => {
  const file = scope.desk.outside.take(token, operatorIn(scope)) ?? refuse('file-gone');
  const held = await file.read(largestFile);
  switch (held.kind) {
    case 'gone':
      return refuse('file-gone');
    case 'tooLarge':
      return refuse('file-too-large', { megabytes });
    case 'growing':
      return refuse('file-half-written');
    case 'read':
      return contentOf(held.bytes);
  }
};

function contentOf(bytes: Uint8Array) {
  if (bytes.length === 0) return refuse('file-empty');
  const kind = kindOf(bytes) ?? refuse('file-unknown');
  if (!isWhole(kind, bytes)) return refuse('file-half-written');
  if ((pixelsOf(kind, bytes) ?? 0) > mostPixels)
    return refuse('picture-too-large', { megapixels: mostPixels / 1_000_000 });
  return { kind, bytes };
}
