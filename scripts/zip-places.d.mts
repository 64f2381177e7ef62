/** By ZIP code: latitude and longitude in degrees, and the name of the place. */
export function connecticut(): Record<string, [number, number, string]>;
