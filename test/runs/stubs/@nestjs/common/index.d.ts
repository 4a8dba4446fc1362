export declare function Injectable(): ClassDecorator;
