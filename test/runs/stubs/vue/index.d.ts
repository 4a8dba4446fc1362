export interface Ref<T> {
  value: T;
}
export interface App {
  mount(selector: string): Promise<void>;
}
export declare function ref<T>(value: T): Ref<T>;
export declare function onMounted(hook: () => void | Promise<void>): void;
export declare function createApp(component: object): App;
export declare function defineComponent<D extends object, M>(
  options: { components?: object; data?(): D; mounted?(): unknown; methods?: M } & ThisType<D & M>,
): object;
