namespace Mika.Commands
{
    public interface ICommand
    {
        void Execute();
    }
}
