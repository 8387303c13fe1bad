/** `1 / (1 + e^-t)`, by whichever of its two forms has no overflow. */
export function sigmoid(t: number): number {
  if (t >= 0) return 1 / (1 + Math.exp(-t));
  const power = Math.exp(t);
  return power / (1 + power);
}

/** `log(1 + e^t)`, as `max(t, 0) + log(1 + e^-|t|)`, which has no overflow. */
export function softplus(t: number): number {
  return Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));
}

/** `max(t, 0)`, which is 0 for a negative zero and no number where `t` is none. */
export function relu(t: number): number {
  if (t > 0) return t;
  return Number.isNaN(t) ? t : 0;
}

/** 1, 0 or -1; 0 for a negative zero. */
export function sign(t: number): number {
  return Math.sign(t) + 0;
}
