import { Duration, parseDuration } from '#clinical/duration.ts';
import type { Criterion, Pack, Param, ParamValue } from './pack.ts';

/** A pack as JSON: durations are their texts. */
export type StoredPack = Omit<Pack, 'criteria'> & { readonly criteria: readonly StoredCriterion[] };
type StoredCriterion = Omit<Criterion, 'params'> & { readonly params: Readonly<Record<string, StoredParam>> };
type StoredParam = Omit<Param, 'value'> & { readonly value: Exclude<ParamValue, Duration> };

/** The pack in a form that JSON can hold. */
export function storePack(pack: Pack): StoredPack {
  return withParams(pack, (param) => {
    const { value } = param;
    return { ...param, value: value instanceof Duration ? value.text : value };
  });
}

/** The pack that was stored. Its durations are read when they are first looked at. */
export function restorePack(stored: StoredPack): Pack {
  return withParams(stored, (param) => (param.type === 'duration' ? lazyDuration(param) : param));
}

function lazyDuration({ value, ...param }: StoredParam): Param {
  let duration: ParamValue | undefined;
  return {
    ...param,
    get value() {
      return (duration ??= parseDuration(String(value)) ?? value);
    },
  };
}

type WithParams<P> = Omit<Pack, 'criteria'> & {
  readonly criteria: readonly (Omit<Criterion, 'params'> & {
    readonly params: Readonly<Record<string, P>>;
  })[];
};

function withParams<From, To>(pack: WithParams<From>, change: (param: From) => To): WithParams<To> {
  const criteria = pack.criteria.map((criterion) => ({
    ...criterion,
    params: Object.fromEntries(
      Object.entries(criterion.params).map(([name, param]) => [name, change(param)]),
    ),
  }));
  return { ...pack, criteria };
}
