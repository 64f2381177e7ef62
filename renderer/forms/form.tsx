/** A form asks on continue, keeps what was typed, and shows what is wrong as GOV.UK's summary does. */
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  type DefaultValues,
  type FieldValues,
  FormProvider,
  type Path,
  useForm,
  useWatch,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../preload/contract/reply';
import { useWhen } from '../client/when';
import { dressFacts } from '../frame/facts';
import { NotDone } from '../frame/not-done';
import { ErrorSummary, type SummaryLine } from './error-summary';
import { Typing } from './typing';
import { type FieldWrong, subjectOf, wordFor, wrongsInOrder } from './wrong-words';

interface FormFrame {
  /** The sentence at a field, null while nothing is wrong there. */
  readonly wrongAt: (field: string) => string | null;
  /** A field tells its label, so that messages and summary repeat it. Returns the undo. */
  readonly register: (field: string, label: string, chosen: boolean) => () => void;
  readonly busy: boolean;
  readonly idOf: (field: string) => string;
}

const FormContext = createContext<FormFrame | null>(null);

export function useFormFrame(): FormFrame {
  const frame = useContext(FormContext);
  if (!frame) throw new Error('a field stands outside a form');
  return frame;
}

/** What stands in a field now, for questions that depend on an answer. */
export function useTyped(field: string): unknown {
  return useWatch({ name: field });
}

export interface FormProps<Values extends FieldValues, Value> {
  /** Distinguishes the ids of two forms on one page. */
  readonly name: string;
  readonly values: Values;
  readonly send: (values: Values) => Promise<Reply<Value>>;
  readonly done: (value: Value, values: Values) => void | Promise<void>;
  /** Where the form's values stand in the call's input, for example `answers`. */
  readonly prefix?: string;
  /** Hears every change, for drafts. */
  readonly onTyped?: (values: Values) => void;
  /** A field was left: what stands there is asked about. */
  readonly onLeft?: () => void;
  /** A further button of the page uses the record's newest state after `stale`. */
  readonly onStale?: () => void;
  /** The one field of a page that is there to be filled at once: it has the focus when the form appears. */
  readonly first?: string;
  /** A secret that is tried again: emptied after a refusal, with the focus; the refusal is announced. */
  readonly retry?: string;
  readonly children: ReactNode;
}

/** Fields in page order; the DOM is the only place that knows it. */
const namesInOrder = (form: HTMLFormElement | null): string[] =>
  [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].map((node) => node.dataset.field ?? '');

export function Form<Values extends FieldValues, Value>(props: FormProps<Values, Value>) {
  const { t } = useTranslation();
  const when = useWhen();
  const methods = useForm<Values>({
    defaultValues: props.values as DefaultValues<Values>,
    shouldUnregister: false,
  });
  const element = useRef<HTMLFormElement>(null);
  const fields = useRef(new Map<string, { label: string; chosen: boolean }>());
  const [wrongs, setWrongs] = useState<readonly FieldWrong[]>([]);
  const [other, setOther] = useState<Reply<Value> | null>(null);
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const sending = useRef(false);

  const { first } = props;
  const { setFocus } = methods;
  useEffect(() => {
    if (first) setFocus(first as Path<Values>);
  }, [first, setFocus]);

  const sentence = useCallback(
    ({ field, path, wrong }: FieldWrong) => {
      const known = field === null ? undefined : fields.current.get(field);
      const label = subjectOf(known?.label ?? t('forms.thisAnswer', { path }));
      const facts = dressFacts(wrong.facts, {
        day: when.day,
        task: (task) => t(`registration.task.${task}.name`),
      });
      return t([wordFor(wrong, known?.chosen ?? false), 'wrong.other'], { ...facts, label });
    },
    [t, when],
  );
  const register = useCallback((field: string, label: string, chosen: boolean) => {
    fields.current.set(field, { label, chosen });
    return () => void fields.current.delete(field);
  }, []);
  const frame = useMemo<FormFrame>(
    () => ({
      wrongAt: (field) => {
        const found = wrongs.find((one) => one.field === field);
        return found ? sentence(found) : null;
      },
      register,
      busy,
      idOf: (field) => `${props.name}-${field.replace(/\./g, '-')}`,
    }),
    [wrongs, sentence, register, busy, props.name],
  );

  async function submit(values: Values) {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    const reply = await props.send(values);
    sending.current = false;
    setBusy(false);
    setWrongs(
      reply.kind === 'invalid'
        ? wrongsInOrder(reply.fields, props.prefix ?? '', namesInOrder(element.current))
        : [],
    );
    setOther(reply.kind === 'done' || reply.kind === 'invalid' ? null : reply);
    setRound((before) => before + 1);
    if (props.retry && reply.kind !== 'done' && reply.kind !== 'invalid') {
      const secret = props.retry as Path<Values>;
      methods.resetField(secret);
      methods.setFocus(secret);
    }
    if (reply.kind === 'done') await props.done(reply.value, values);
  }

  const lines: SummaryLine[] = wrongs.map((one) => ({
    key: one.path,
    text: sentence(one),
    target: one.field === null ? null : frame.idOf(one.field),
  }));

  return (
    <FormProvider {...methods}>
      <FormContext.Provider value={frame}>
        <form
          ref={element}
          noValidate
          autoComplete="off"
          className="form"
          aria-busy={busy}
          data-first={props.first}
          onBlur={props.onLeft}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void methods.handleSubmit(submit)(event);
          }}
        >
          {props.onTyped && <Typing<Values> hear={props.onTyped} />}
          {lines.length > 0 && <ErrorSummary key={`wrong-${round}`} lines={lines} />}
          {other && props.retry && (
            <div key={`other-${round}`} role="alert">
              <NotDone reply={other} />
            </div>
          )}
          {other && !props.retry && (
            <NotDone
              key={`other-${round}`}
              reply={other}
              focus
              {...(props.onStale ? { again: props.onStale } : {})}
            />
          )}
          {props.children}
        </form>
      </FormContext.Provider>
    </FormProvider>
  );
}
