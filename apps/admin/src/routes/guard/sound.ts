/** Makes the two sounds of the gate: high and short for go, low and long for anything else. */
export function createSound(): (good: boolean) => void {
  let context: AudioContext | undefined;
  return (good) => {
    context ??= new AudioContext();
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = good ? 1200 : 220;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + (good ? 0.12 : 0.5));
  };
}
