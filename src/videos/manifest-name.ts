/** `national` or `reg-53`: the prefix keeps regions apart from départements, which share their numbers. */
export const manifestName = (region: string): string => (region === 'national' ? region : `reg-${region}`);
