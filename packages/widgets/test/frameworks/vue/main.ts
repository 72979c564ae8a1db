import { createApp } from 'vue';
import Gate from './gate.vue';

createApp(Gate).mount('#app');
