/** Nothing typed means that the group has no renewal period; what is no whole number is judged as 0 years. */
export function yearsFrom(typed: string): number | null {
  if (typed.trim() === '') return null;
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
}
