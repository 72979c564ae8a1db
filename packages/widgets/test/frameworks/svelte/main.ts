import { mount } from 'svelte';
import Gate from './gate.svelte';

mount(Gate, { target: document.querySelector('#app') ?? document.body });
